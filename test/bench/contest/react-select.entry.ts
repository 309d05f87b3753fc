import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import Select from 'react-select';

export { createElement, createRoot, Select };
