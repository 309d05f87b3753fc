// All that the picker's field and the editor that it loads know of each other.
import type { repeat } from 'lit/directives/repeat.js';
import type { AnnouncerController } from '../../../controllers/interface/announcer-controller.js';
import type { LocalizeController } from '../../../controllers/interface/localize-controller.js';
import type { Assignee } from '../../../domain/people/assignee.js';
import type { ChipsController } from '../chips/chips-controller.js';
import type { PeopleSourceController } from '../people/people-source-controller.js';
import type { PickerHost } from '../picker-host.js';
import type { ValueController } from '../value/value-controller.js';

/** Which option is active when the list opens: none, unless a key asks for it. */
export type ActiveAtFirst = 'first' | 'last' | undefined;

/** What a person edits the selection with, which is loaded when it is needed. */
export interface EditorModule {
  /** Once it is there. */
  readonly loaded: { readonly PickerEditor: new (context: EditorContext) => Editor } | undefined;
  /** Rejects when it could not be fetched; the next call tries again. */
  load(): Promise<unknown>;
}

/** What the editor draws in the field's frame. */
export interface EditorParts {
  /** Above the field of a sheet. */
  bar: unknown;
  /** In a sheet, where nobody is chosen, in the place of the chips. */
  noChips: unknown;
  /** Beneath the field. */
  notice: unknown;
  popup: unknown;
}

/** What the field has of its editor. */
export interface Editor {
  /** Whether the list of people is open. */
  readonly open: boolean;
  /** Whether it is open as a sheet. */
  readonly sheet: boolean;
  /** Whether the open list waits for people. */
  readonly isSearching: boolean;
  /** Whether the application is still busy with an edit, so that its person has to know. */
  readonly isSlow: boolean;
  /** Whether an edit has not taken effect yet. */
  readonly isBusy: boolean;
  readonly canUndo: boolean;
  /** The active option, if it is among those that are drawn; else -1. */
  readonly activeIndex: number;
  show(active: ActiveAtFirst): void;
  hide(): void;
  /** Begins anew, as a form does at its reset. */
  reset(): void;
  /** Nobody can edit any more: a question that is open is answered by no. */
  refuse(): void;
  /** What could be taken back belongs to what was there before. */
  forgetUndo(): void;
  /** People come from somewhere else than before. */
  setSource(): void;
  /** The host was moved in the page without being taken out of it. */
  hostMoved(): void;
  draw(): EditorParts;
  /** Keeps elements with what they were drawn for, as soon as there are others than at first. */
  readonly keyed: typeof repeat | undefined;
  onInput(): void;
  onInputKey(event: KeyboardEvent): void;
  onChipKey(event: KeyboardEvent): void;
  onCopy(event: ClipboardEvent): void;
  /**
   * Resolves when all edits have taken effect: `false` where somebody in a pasted list could not be found. A question that is
   * open is answered by no.
   */
  settle(): Promise<boolean>;
  /** Marks the last chip, or removes it when it is marked already. */
  backspace(): Promise<void>;
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  togglePrimary(id: string): void;
  clear(): Promise<void>;
  undo(): Promise<void>;
  assignToMe(): Promise<void>;
  paste(text: string): Promise<void>;
}

/** What the editor has of the field. */
export interface EditorContext {
  readonly host: PickerHost;
  readonly localize: LocalizeController<'assignee-multiselect'>;
  readonly announcer: AnnouncerController;
  readonly chosen: ValueController;
  readonly people: PeopleSourceController;
  readonly chips: ChipsController;
  readonly input: HTMLInputElement | null;
  /** Disabled by itself or by its fieldset. */
  readonly inactive: boolean;
  /** Whether somebody can be chosen or removed now. */
  readonly editable: boolean;
  /** Whoever is signed in, if "Assign to me" is offered and would choose them. */
  readonly assignableMe: Assignee | undefined;
  /** The name that the page gives to the field. */
  readonly outerName: string;
  focus(): void;
  /** A person has left the field. */
  leave(): void;
}
