// Vue 3, its properties in camel case.
import { createApp } from 'vue';
import App from './App.vue';

createApp(App).mount('#app');
