// What the grids use of their packages, which are installed only where the contest is run.
declare module '@vaadin/grid' {}
declare module '@revolist/revogrid/loader' {
  export function defineCustomElements(): void;
}

declare module 'ag-grid-community' {
  export const AllCommunityModule: object;
  export const ModuleRegistry: { registerModules(modules: object[]): void };
  export function createGrid(host: HTMLElement, options: object): { destroy(): void };
}

declare module 'tabulator-tables/dist/css/tabulator.min.css' {}

declare module 'tabulator-tables' {
  export class TabulatorFull {
    constructor(host: HTMLElement, options: object);
    destroy(): void;
  }
}

declare module '@tanstack/virtual-core' {
  export interface VirtualItem {
    index: number;
    start: number;
  }
  export class Virtualizer {
    constructor(options: object);
    _didMount(): () => void;
    _willUpdate(): void;
    getVirtualItems(): VirtualItem[];
    getTotalSize(): number;
  }
  export const elementScroll: object;
  export const observeElementOffset: object;
  export const observeElementRect: object;
}
