// A page of files; its script brings the tags to life.
import { defineConfig } from 'astro/config';

export default defineConfig({});
