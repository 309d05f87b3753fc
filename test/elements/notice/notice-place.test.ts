// What an element has to tell before the part is loaded that shows it.
import { expect } from '@open-wc/testing';
import type { Notice, NoticeController } from '../../../src/controllers/interface/notice-controller.js';
import { NoticePlace } from '../../../src/elements/notice/notice-place.js';

function loaded() {
  const shown: Notice[] = [];
  return { shown, controller: { show: (notice: Notice) => shown.push(notice), dismiss: () => {} } };
}

describe('a notice', () => {
  it('is shown when its part is loaded, although it was told before', () => {
    const notice = new NoticePlace();
    notice.show({ text: '2 assigned.' });
    const { shown, controller } = loaded();
    notice.controller = controller as unknown as NoticeController;
    expect(shown.map(({ text }) => text)).to.deep.equal(['2 assigned.']);
  });

  it('is not shown when it was closed before', () => {
    const notice = new NoticePlace();
    notice.show({ text: '2 assigned.' });
    notice.dismiss();
    const { shown, controller } = loaded();
    notice.controller = controller as unknown as NoticeController;
    expect(shown).to.deep.equal([]);
  });

  it('tells that it has gone when another takes its place, or it is closed, before its part is loaded', () => {
    const gone: string[] = [];
    const notice = new NoticePlace();
    notice.show({ text: 'Saved.', gone: () => gone.push('Saved.') });
    notice.show({ text: '2 assigned.', gone: () => gone.push('2 assigned.') });
    expect(gone).to.deep.equal(['Saved.']);
    notice.dismiss();
    expect(gone).to.deep.equal(['Saved.', '2 assigned.']);
  });
});
