// As much of Angular as the samples use: they are compiled here without it, and by its own compiler in `npm run check:hosts`.
export const CUSTOM_ELEMENTS_SCHEMA: { readonly name: string };

export function Component(options: {
  selector: string;
  schemas?: readonly (typeof CUSTOM_ELEMENTS_SCHEMA)[];
  template: string;
}): ClassDecorator;

export function signal<Value>(value: Value): {
  (): Value;
  set(value: Value): void;
};

export class DestroyRef {
  onDestroy(callback: () => void): () => void;
}

export class ElementRef<T = unknown> {
  nativeElement: T;
}

export function inject<T>(token: abstract new (...args: never[]) => T): T;
export function afterNextRender(callback: () => void): void;
