// What the parts of the table have to work with: its data, its words, and what it says.
import type { LitElement } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { AnnouncerController } from '../../controllers/interface/announcer-controller.js';
import type { LocalizeController } from '../../controllers/interface/localize-controller.js';
import type { LeadList } from '../../controllers/list/lead-list.js';
import type { RowSelectionController } from '../../controllers/list/row-selection-controller.js';
import type { LookupsController } from '../../controllers/record/lookups-controller.js';
import type { PeopleByIdController } from '../../controllers/people/people-by-id-controller.js';
import type { RecordType } from '../../domain/record/lead.js';
import type { LeadCriteria } from '../../domain/record/lead-query.js';
import type { PickerSettings } from '../assignee-multiselect/picker-settings.js';
import type { NoticePlace } from '../notice/notice-place.js';

export interface TableServices {
  host: LitElement;
  localize: LocalizeController<'lead-table'>;
  people: PeopleByIdController;
  lookups: LookupsController;
  selection: RowSelectionController;
  notice: NoticePlace;
  adapter: () => LeadDataAdapter | undefined;
  /** Settings of the pickers, by the host. */
  picker: () => PickerSettings | undefined;
  list: () => LeadList | undefined;
  recordType: () => RecordType;
  criteria: () => LeadCriteria;
  say: AnnouncerController['say'];
  focusGrid: () => void;
}
