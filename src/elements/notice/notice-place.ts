// A notice's place in an element that loads what shows it when there is something to tell.
import type { Notice, NoticeController } from '../../controllers/interface/notice-controller.js';

/** Where a notice is shown: what is told before that is loaded waits for it. */
export class NoticePlace {
  #controller: NoticeController | undefined;
  #waiting: Notice | undefined;

  set controller(controller: NoticeController) {
    this.#controller = controller;
    if (this.#waiting) controller.show(this.#waiting);
  }

  get current(): Notice | undefined {
    return this.#controller ? this.#controller.current : this.#waiting;
  }

  show(notice: Notice): void {
    if (this.#controller) this.#controller.show(notice);
    else this.#wait(notice);
  }

  dismiss(): void {
    if (this.#controller) this.#controller.dismiss();
    else this.#wait();
  }

  #wait(notice?: Notice): void {
    this.#waiting?.gone?.();
    this.#waiting = notice;
  }
}
