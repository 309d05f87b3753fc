import { expect } from '@open-wc/testing';
import { joinSentences } from '../../../src/domain/text/sentences.js';

describe('sentences in a row', () => {
  it('are told apart also where a back end leaves the full stop out', () => {
    expect(joinSentences(['Not saved.', 'No seats left', 'It is still here.'])).to.equal(
      'Not saved. No seats left. It is still here.',
    );
    expect(joinSentences(['未保存。', '权限不足', '内容仍在。'])).to.equal('未保存。 权限不足。 内容仍在。');
    expect(joinSentences(['सहेजा नहीं गया।', 'अनुमति नहीं'])).to.equal('सहेजा नहीं गया। अनुमति नहीं।');
  });

  it('keep the end that they have', () => {
    expect(joinSentences(['Really?', 'Ask “Ann”', 'Wait…'])).to.equal('Really? Ask “Ann” Wait…');
  });

  it('leave one text alone as it is, and what is empty out', () => {
    expect(joinSentences(['No seats left'])).to.equal('No seats left');
    expect(joinSentences([undefined, ' ', false, 'Full'])).to.equal('Full');
    expect(joinSentences([])).to.equal('');
  });
});
