// Shows in a corner how far an import is, for whoever has left the page of its form meanwhile.
import { formatList, formatNumber, say, sayWith } from './language.js';
import { toast } from './toast.js';

const status = document.getElementById('import-status');
const words = status.querySelector('p');
const bar = status.querySelector('progress');
const link = status.querySelector('a');

const texts = {
  running: 'Importing: {done} of {total}',
  paused: 'Import paused at {done} of {total}',
};

const countsOf = ({ done, total }) => ({ done: formatNumber(done), total: formatNumber(total) });

/** What can have become of rows; what became of none is not said. */
const outcomes = {
  created: '{count} created',
  updated: '{count} updated',
  skipped: '{count} skipped',
  failed: '{count} failed',
};

/** Says what an import has come to. */
function toastOutcome(detail) {
  const counts = Object.entries(outcomes)
    .filter(([outcome]) => detail[outcome] > 0)
    .map(([outcome, text]) => say(text).replace('{count}', formatNumber(detail[outcome])));
  if (counts.length === 0) return toast('Nothing was imported');
  const isDone = detail.created + detail.updated > 0;
  toast(isDone ? 'Import finished: {counts}' : 'Nothing was imported: {counts}', { counts: formatList(counts) });
}

/** What is told of each form's import, and where its form is; the last one whose form is out of sight is shown. */
const imports = new Map();
let atForm = () => false;

function show() {
  const [form, shown] = [...imports].filter(([each]) => !atForm(each)).at(-1) ?? [];
  status.hidden = form === undefined;
  if (status.hidden) return;
  const { state, done, total } = shown;
  status.classList.toggle('paused', state === 'paused');
  link.href = form;
  bar.max = Math.max(total, 1);
  bar.value = done;
  words.replaceChildren(...sayWith(texts[state], countsOf(shown)));
}

/**
 * @param main Where the forms are.
 * @param urlOf The page of a form.
 * @param isAt Whether that page is the one that is shown.
 * @returns Call it when another page is shown.
 */
export function followImports(main, urlOf, isAt) {
  atForm = isAt;
  const tell = (state) => (event) => {
    const form = urlOf(event.target);
    const { done, total } = event.detail;
    imports.set(form, { state, done, total });
    show();
    // Whoever does not see the bar hears that something is to be done.
    if (state === 'paused' && !isAt(form)) toast(texts.paused, countsOf({ done, total }));
  };
  main.addEventListener('leads-import-progress', tell('running'));
  main.addEventListener('leads-import-paused', tell('paused'));
  main.addEventListener('leads-imported', (event) => {
    const form = urlOf(event.target);
    imports.delete(form);
    show();
    // Whoever has gone elsewhere meanwhile hears of it; the others see it.
    if (!isAt(form)) toastOutcome(event.detail);
  });
  return show;
}
