// What the contenders use of their packages, which are installed only where the contest is run.
declare module '@vaadin/multi-select-combo-box' {}
declare module '@ui5/webcomponents/dist/MultiComboBox.js' {}
declare module '@ui5/webcomponents/dist/MultiComboBoxItem.js' {}
declare module '@awesome.me/webawesome/dist/components/option/option.js' {}
declare module '@awesome.me/webawesome/dist/components/select/select.js' {}
declare module '@awesome.me/webawesome/dist/styles/themes/default.css' {}

declare module 'igniteui-webcomponents' {
  export const IgcComboComponent: CustomElementConstructor;
  export function defineComponents(...components: CustomElementConstructor[]): void;
}

declare module 'tom-select' {
  export default class TomSelect {
    constructor(select: HTMLSelectElement, settings: object);
    open(): void;
    setValue(ids: string[]): void;
    destroy(): void;
  }
}

declare module '*.css?inline' {
  const sheet: string;
  export default sheet;
}

declare module 'react-select' {
  import type { ComponentType } from 'react';

  const Select: ComponentType<object>;
  export default Select;
}
