// The frame around the stories has the library's name.
import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming/create';

addons.setConfig({ theme: create({ base: 'light', brandTitle: 'lead-elements', brandTarget: '_self' }) });
