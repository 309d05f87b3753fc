// What a mouse does with the column heads: their edges make columns wider, and a head can be carried to another place.

/** CSS px beside an edge that are the edge. */
const grip = 6;
/** CSS px that a press moves before it carries the column. */
const slack = 6;

export interface HeadPointerOptions {
  head: () => HTMLElement | null;
  rtl: () => boolean;
  /** Fields of the heads that are shown; an empty one is the column of checkboxes. */
  fields: () => readonly string[];
  resize: (field: string, width: number, done: boolean) => void;
  /** The column comes before another one; at the end without one. */
  move: (field: string, before: string | undefined) => void;
}

interface Gesture {
  kind: 'resize' | 'move';
  cell: HTMLElement;
  field: string;
  from: number;
  width: number;
  begun: boolean;
  before?: HTMLElement | undefined;
}

export class HeadPointer {
  readonly #options: HeadPointerOptions;
  #gesture: Gesture | undefined;

  constructor(root: EventTarget, options: HeadPointerOptions) {
    this.#options = options;
    root.addEventListener('pointermove', (event) => this.#onHover(event as PointerEvent));
    root.addEventListener('pointerdown', (event) => this.#onDown(event as PointerEvent));
  }

  #cellsOf(head: HTMLElement): HTMLElement[] {
    return [...head.querySelectorAll<HTMLElement>('.head-cell')];
  }

  /** The head whose end is at the pointer. */
  #edgeAt({ target, clientX }: PointerEvent): HTMLElement | undefined {
    const head = this.#options.head();
    if (!head || !(target instanceof Node) || !head.contains(target)) return undefined;
    const rtl = this.#options.rtl();
    return this.#cellsOf(head).find((cell, at) => {
      const { left, right } = cell.getBoundingClientRect();
      return this.#options.fields()[at] !== '' && Math.abs((rtl ? left : right) - clientX) <= grip;
    });
  }

  #onHover(event: PointerEvent): void {
    if (this.#gesture || event.pointerType === 'touch') return;
    const head = this.#options.head();
    head?.classList.toggle('at-edge', this.#edgeAt(event) !== undefined);
  }

  #onDown(event: PointerEvent): void {
    // A finger scrolls the heads; it has the popup.
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const head = this.#options.head();
    const edge = this.#edgeAt(event);
    const cell = edge ?? (event.target as Element).closest<HTMLElement>('.head-cell');
    if (!head || !cell || !head.contains(cell)) return;
    const field = this.#options.fields()[this.#cellsOf(head).indexOf(cell)];
    if (!field) return;
    this.#gesture = {
      kind: edge ? 'resize' : 'move',
      cell,
      field,
      from: event.clientX,
      width: cell.offsetWidth,
      begun: false,
    };
    addEventListener('pointermove', this.#onMove);
    addEventListener('pointerup', this.#onUp);
    addEventListener('pointercancel', this.#onUp);
    if (edge) event.preventDefault();
  }

  readonly #onMove = ({ clientX }: PointerEvent): void => {
    const gesture = this.#gesture!;
    const by = clientX - gesture.from;
    gesture.begun ||= Math.abs(by) > (gesture.kind === 'move' ? slack : 0);
    if (!gesture.begun) return;
    if (gesture.kind === 'resize') {
      return this.#options.resize(gesture.field, gesture.width + (this.#options.rtl() ? -by : by), false);
    }
    this.#mark(gesture, clientX);
  };

  /** The head before which the carried one would come. */
  #mark(gesture: Gesture, clientX: number): void {
    const head = this.#options.head();
    if (!head) return;
    const rtl = this.#options.rtl();
    const fields = this.#options.fields();
    gesture.cell.classList.add('dragged');
    gesture.before?.classList.remove('drop-before');
    gesture.before = this.#cellsOf(head).find((cell, at) => {
      const { left, width } = cell.getBoundingClientRect();
      const middle = left + width / 2;
      return fields[at] !== '' && (rtl ? clientX > middle : clientX < middle);
    });
    gesture.before?.classList.add('drop-before');
  }

  readonly #onUp = (event: PointerEvent): void => {
    removeEventListener('pointermove', this.#onMove);
    removeEventListener('pointerup', this.#onUp);
    removeEventListener('pointercancel', this.#onUp);
    const gesture = this.#gesture!;
    this.#gesture = undefined;
    gesture.cell.classList.remove('dragged');
    gesture.before?.classList.remove('drop-before');
    if (!gesture.begun) return;
    // The click that follows would sort.
    const swallow = (click: Event): void => click.stopPropagation();
    addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener('click', swallow, { capture: true }), 0);
    const head = this.#options.head();
    if (event.type === 'pointercancel' || !head) return;
    if (gesture.kind === 'resize') return this.#options.resize(gesture.field, gesture.cell.offsetWidth, true);
    const before = gesture.before && this.#options.fields()[this.#cellsOf(head).indexOf(gesture.before)];
    if (before !== gesture.field) this.#options.move(gesture.field, before);
  };
}
