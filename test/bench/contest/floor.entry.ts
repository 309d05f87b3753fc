export * from '../picker-floor.js';
