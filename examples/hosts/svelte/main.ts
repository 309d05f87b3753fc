// Svelte 5: the tags stand in its markup, and a component of three lines gives the picker `bind:value`.
import 'lead-elements/define.js';
import { mount } from 'svelte';
import App from './App.svelte';
import './shared/page.css';

mount(App, { target: document.getElementById('app')! });
