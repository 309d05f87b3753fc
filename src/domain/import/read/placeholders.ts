// What stands in a cell where there is no value: placeholders of programs, errors of spreadsheets, words for nobody.
import { foldText } from '../../text/search-folding.js';

/** What programs write where nothing is known. */
const placeholders = new Set(
  [
    ...[
      'n/a',
      'n.a.',
      'n/v',
      '#n/a',
      '#na',
      'na',
      'null',
      '(null)',
      '<null>',
      'nil',
      'none',
      '-none-',
      '(none)',
      'nan',
    ],
    ...[
      'undefined',
      '(blank)',
      '(empty)',
      '-',
      '--',
      '---',
      '–',
      '—',
      '.',
      '?',
      '??',
      '???',
      'k.a.',
      'k. a.',
      's/o',
      's.o.',
    ],
    ...[
      'select',
      'select...',
      'please select',
      'please choose',
      'choose one',
      'select one',
      'bitte wählen',
      'bitte auswählen',
    ],
    ...[
      'seleccione',
      'seleccionar',
      'sélectionner',
      'choisir',
      'seleziona',
      'selecione',
      '請選擇',
      '请选择',
      '選択してください',
    ],
    ...[
      'leer',
      '(leer)',
      'vide',
      '(vide)',
      'vacío',
      '(vacío)',
      'vazio',
      'vuoto',
      '(vuoto)',
      '(vazio)',
      '(空白)',
      'object object',
    ],
    ...["''", '""', '``', '´´', '"', '〃', '”', '“', '″'],
    ...[
      '\\n',
      'not available',
      'not applicable',
      'not provided',
      'not specified',
      'no data',
      'empty',
      'blank',
      '#n/v',
      '#nv',
      'no value',
      'not set',
      'unspecified',
      'nicht angegeben',
      'ohne angabe',
      'n.v.t.',
      'no informado',
      'sin especificar',
      'não especificado',
      'non spécifié',
      'non specificato',
    ],
    // An empty cell as pivot tables and lists of values say it.
    ...[
      'en blanco',
      'em branco',
      'leeg',
      'puste',
      'пусто',
      '空白',
      '空',
      '비어 있음',
      'tomt',
      'üres',
      'prázdné',
      'boş',
      'فارغ',
      'ריק',
      'खाली',
    ],
    ...[
      'not known',
      'missing',
      'nicht bekannt',
      'sin dato',
      'non disponibile',
      'não disponível',
      'no disponible',
      'niet beschikbaar',
      'nie podano',
      'brak danych',
      'не указано',
      'не указан',
      'нет данных',
      'н/д',
      '없음',
      '미입력',
      'غير متوفر',
      'غير متاح',
      'לא זמין',
      '未提供',
      '記載なし',
      '該当なし',
      '不適用',
      '不适用',
      'ज्ञात नहीं',
    ],
    ...['xx', 'xxx', 'xxxx', 'xxxxx', '..', '...', '…', '_', '__', '___', '/', '//', '*', '!', '#'],
    ...['no email', 'no e-mail', 'no mail', 'keine e-mail', 'keine email', 'sin correo', 'sin email', 'sem email'],
    ...['no phone', 'kein telefon', 'sin teléfono', 'sem telefone', 'pas de téléphone', '未设置', '設定なし', '値なし'],
    ...['n/d', 'nd', 'n.d.', 's/d', 'não informado', 'sin datos', 'sin información', 'non renseigné', 'non disponible'],
    ...[
      'なし',
      '未設定',
      '未入力',
      '不明',
      '無し',
      '无',
      '無',
      '暂无',
      '未填写',
      'कोई नहीं',
      'उपलब्ध नहीं',
      'אין',
      'לא ידוע',
      'ללא',
      'لا شيء',
    ],
    ...['keine angabe', 'keine', 'aucun', 'aucune', 'ninguno', 'nessuno', 'nenhum', 'geen', 'brak', 'нет', 'لا يوجد'],
  ].map(foldText),
);
/** Nobody, said in words. */
const nobodies = new Set(
  [
    ...[
      'unassigned',
      'not assigned',
      'no owner',
      'nobody',
      'no one',
      'unknown',
      'tbd',
      'tba',
      'not set',
      '(unassigned)',
    ],
    ...[
      'nicht zugewiesen',
      'niemand',
      'offen',
      'unbekannt',
      'non attribué',
      'non assigné',
      'sin asignar',
      'no asignado',
    ],
    ...[
      'nicht vergeben',
      'nicht zugeordnet',
      'unzugeordnet',
      'ohne',
      'vakant',
      'vacant',
      'sans propriétaire',
      'non affecté',
    ],
    ...[
      'sin propietario',
      'sin responsable',
      'sem responsável',
      'sem proprietário',
      'não definido',
      'n. a.',
      'unassigned user',
    ],
    ...['unassigned lead', 'no assignee', 'nobody assigned', 'unowned', 'no rep', '0', 'x', 'default', 'default user'],
    ...[
      '未割り当て',
      '未割当',
      '担当なし',
      '担当者なし',
      '未分配',
      '未指派',
      '未分配人员',
      'לא משויך',
      'לא הוקצה',
      'ללא אחראי',
    ],
    ...['असाइन नहीं', 'असाइन नहीं किया गया', 'अनिर्दिष्ट', 'غير مسند', 'بدون مسؤول', 'לא שויך', 'atanmamış', '미지정'],
    ...['non assegnato', 'não atribuído', 'niet toegewezen', 'nieprzypisany', 'не назначен', 'غير معين'],
  ].map(foldText),
);

/** Whoever has left, a queue, or nobody yet: `Deleted user`, `kein Betreuer`, `Not Assigned Yet`. */
const nobodyInWords = new RegExp(
  [
    '^(?:deleted|former|removed|inactive|deactivated|unknown|ex|geloschter?|ehemaliger?|inaktiver?|deaktivierter?|unbekannter?|ancien|usuario|utilisateur|utente)[ -](?:users?|employees?|owners?|reps?|agents?|members?|staff|benutzer|nutzer|mitarbeiter|mitarbeiterin|betreuer|besitzer|employe|collaborateur|supprime|inconnu|desactive|eliminado|desconocido|excluido|desconhecido|eliminato|sconosciuto)$',
    '^(?:unassigned|not (?:yet )?assigned|nicht zugewiesen|noch nicht (?:zugewiesen|vergeben)|sin asignar|non attribue|non assigne|nao atribuido|non assegnato|niet toegewezen)(?: .{1,20})?$',
    '^(?:kein(?:e|er|en)?|no|sin|sans|sem|senza|geen|bez) (?:betreuer|betreuerin|besitzer|zustandiger?|bearbeiter|verantwortlicher?|ansprechpartner|mitarbeiter|owner|assignee|agent|user|salesperson|responsable|asignado|propietario|proprietaire|commercial|responsavel|proprietario|dono|responsabile|assegnatario|eigenaar|wlasciciela)$',
    '^(?:keiner|keine|n\\. ?n\\.)$',
  ].join('|'),
);

/** What stands between brackets or dashes is said without them; signs alone say nothing. */
const placeholderKey = (text: string): string => {
  const key = foldText(text).trim();
  const bare = key.replace(/^[[({<\s*-]+/, '').replace(/[\])}>\s*-]+$/, '');
  return bare === '' ? '-' : bare;
};

/** What a spreadsheet shows in the place of a value: an error, or a column that is too narrow. */
const sheetError =
  /^(?:[#¡][¡¿]?[\p{Lu}\d_/ ]{2,20}[!?]|#{3,}|#(?:GETTING_DATA|N\/D|Н\/Д)|(?:Err|Error|Fehler|Erreur|Erro|Errore|Fout|Błąd|Ошибка|エラー|错误):\d{3}|Loading\.\.\.)$/u;
const mayBeError = /^\s*[#¡]|:\d{3}\s*$|^Loading/;
/** A place of a letter or a form that no value was put into: `{{first_name}}`, `*|FNAME|*`. */
const unfilled = /^(?:\{\{[^{}]{1,60}\}\}|\$\{[^{}]{1,60}\}|\*\|[^|]{1,60}\|\*|%%[^%]{1,60}%%|\{![\w.]{1,60}\})$/;
const mayBeUnfilled = /^\s*[{$*%]/;

/** Whether an error, or a place without a value, stands where a value would be. */
export const isSheetError = (text: string): boolean =>
  (mayBeError.test(text) && sheetError.test(text.trim())) || (mayBeUnfilled.test(text) && unfilled.test(text.trim()));

/** What databases and address books write where there is no day. */
export const noDay =
  /^(?:0{1,4}([-/.])0{1,2}\1(?:0{4}|0{1,2})|(?:0001|9999)[-/](?:01[-/]01|12[-/]31)|(?:0?1[./]0?1[./]0001|31\.12\.9999|12\/31\/9999|31\/12\/9999))(?:[ T]\d\d:\d\d(?::\d\d)?(?:\.\d+)?Z?)?$/;

/** Words for what nobody knows, and for a name that there is none of, as patterns: in any field, and in names and their parts. */
export const unknownWords = 'unknown|unbekannt|inconnu|desconocido|desconhecido|sconosciuto';
export const namelessWords =
  'no ?name|not (?:provided|available|known|given)|keine angabe|sin nombre|sans nom|sem nome|senza nome|anonymous|anonym|anonyme|anónimo';

/** A name in which a program has written that it has none: `Ida null`. Somebody may be called Null. */
export const noName = /(?<!\S)(?:null|NULL|undefined|NaN)(?!\S)/g;

/** Longer texts say something. */
const longest = Math.max(...[...placeholders, ...nobodies].map(({ length }) => length)) + 4;

const longestPhrase = 50;

/** No placeholder has a digit that counts, or an address in it: most values are told in a moment. */
export const hasValueSign = /[1-9@]/;

export const isPlaceholder = (text: string): boolean =>
  (text.length <= longest && !hasValueSign.test(text) && placeholders.has(placeholderKey(text))) || isSheetError(text);
export const isNobody = (text: string): boolean =>
  (text.length <= longestPhrase && nobodyInWords.test(placeholderKey(text))) ||
  (text.length <= longest && (isPlaceholder(text) || (!hasValueSign.test(text) && nobodies.has(placeholderKey(text)))));
