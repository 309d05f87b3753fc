// Saves who was chosen in a row, and tells what became of it: tried again or taken back from the notice.
import { capabilitiesOf } from '../../../controllers/adapter/capabilities.js';
import { RecordByRecordRun } from '../../../controllers/list/record-by-record-run.js';
import { wayBack } from '../../../controllers/record/terms-edit.js';
import { applyDelta, type LedDelta, primaryAfter } from '../../../domain/assignment/assignment.js';
import type { BulkChange } from '../../../domain/assignment/bulk-changes.js';
import type { Lead } from '../../../domain/record/lead.js';
import { savedWords } from '../pending/saved-words.js';
import type { TableServices } from '../table-services.js';
import { personName } from '../../person-name.js';

export class RowSaving {
  readonly #services: TableServices;

  constructor(services: TableServices) {
    this.#services = services;
  }

  /** The row shows it at once; what is refused is put back. */
  async save(lead: Lead, { add, remove, ...primary }: LedDelta): Promise<void> {
    const { host, adapter, list, localize } = this.#services;
    const source = adapter();
    if (!source) return;
    const shown = list();
    const assigneeIds = applyDelta(lead.assigneeIds, { add, remove });
    shown?.patch({ ...lead, assigneeIds, primaryAssigneeId: primaryAfter(lead, assigneeIds, primary) });
    const leads = capabilitiesOf(source, lead.recordType)?.primaryAssignee === true;
    const change = changeOf(lead, { add, remove, ...primary }, leads);
    const run = new RecordByRecordRun(host, { adapter: source, locale: localize.locale }, [change], () => {});
    const started = await run.start();
    const [failed] = run.failed;
    if (!started || failed) {
      shown?.patch(failed?.current ?? lead);
      // Others may have changed it since the picker was opened.
      if (!failed?.current) shown?.reread();
    }
    if (!started) return;
    this.#tell(lead, run, { add, remove });
  }

  #tell(lead: Lead, run: RecordByRecordRun, delta: LedDelta): void {
    const { notice, localize } = this.#services;
    const { messages, format } = localize;
    const [failed] = run.failed;
    if (failed) {
      return notice.show({
        text: messages.rowNotSaved(lead.name, failed.reason),
        tone: 'danger',
        stays: true,
        actions: [{ label: messages.retry, run: () => this.#again(lead, run, delta) }],
      });
    }
    const names = (ids: string[]): string[] => ids.map((id) => this.#nameOf(id));
    const saved = messages.rowSaved(lead.name, names(delta.add), names(delta.remove), format);
    // Whoever cannot see the record any more cannot change it back.
    if (!run.canUndo) return notice.show({ text: messages.rowLost(saved), tone: 'success' });
    notice.show({
      ...savedWords(run, saved, messages),
      actions: [{ label: messages.undo, undoes: true, run: () => this.#takeBack(lead, run, delta) }],
    });
  }

  async #again(lead: Lead, run: RecordByRecordRun, delta: LedDelta): Promise<void> {
    await run.retry();
    this.#tell(lead, run, delta);
  }

  async #takeBack(lead: Lead, run: RecordByRecordRun, delta: LedDelta): Promise<void> {
    const undo = run.undo();
    // What the host has prevented can still be taken back.
    if (await undo.start()) this.#tellTakenBack(lead, undo);
    else this.#tell(lead, run, delta);
  }

  #tellTakenBack(lead: Lead, undo: RecordByRecordRun): void {
    const [failed] = undo.failed;
    const { notice, localize, recordType } = this.#services;
    const { messages, format } = localize;
    if (!failed) return notice.show(savedWords(undo, messages.undone(1, recordType(), format), messages));
    const again = async (): Promise<void> => {
      await undo.retry();
      this.#tellTakenBack(lead, undo);
    };
    const kept = failed.kept?.map((id) => this.#nameOf(id));
    notice.show({
      text: kept ? messages.undoneExcept(kept, format) : messages.rowNotSaved(lead.name, failed.reason),
      tone: kept ? 'warning' : 'danger',
      stays: true,
      actions: [{ label: messages.retry, run: again }],
    });
  }

  #nameOf(id: string): string {
    const [person] = this.#services.people.resolve([id]);
    return personName(person, this.#services.localize.messages);
  }
}

/** With what brings back who led, where somebody can, and the roles and last days of whoever is taken off. */
function changeOf(lead: Lead, delta: LedDelta, leads: boolean): BulkChange {
  const change = { leadId: lead.id, ...delta, version: lead.version };
  const { primaryBefore, termsBefore } = wayBack(lead, change);
  return {
    ...change,
    ...(leads && primaryBefore !== undefined && { primaryBefore }),
    ...(termsBefore && { termsBefore }),
  };
}
