// Vue 3: the tags stand in its templates as they are, and v-model binds the picker.
import 'lead-elements/define.js';
import { createApp } from 'vue';
import App from './App.vue';
import './shared/page.css';

createApp(App).mount('#app');
