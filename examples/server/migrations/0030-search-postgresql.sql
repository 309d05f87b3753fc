-- One folding for search, the same as in the browser: src/domain/text/search-folding.ts and spellings.ts in the same folder.

-- Signs of one letter that stand for another: Latin letters with a stroke, Persian and Arabic look-alikes, dashes, apostrophes.
CREATE FUNCTION crm_private.fold_letters(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(replace(replace(replace(replace($1, E'\u00df', E'ss'), E'\u00fe', E'th'), E'\u00e6', E'ae'), E'\u0153', E'oe'),
      E'\u0131\u00f8\u0142\u0111\u00f0\u0127\u0167\u014b\u0138\u0268\u01b6\u03c2\u0259\u064a\u0649\u06d0' ||
      E'\u0643\u0629\u06d5\u06c1\u06be\u0671\u2010\u2011\u2012\u2013\u2014\u2212\u2018\u2019\u201b\u02bc' ||
      E'\u02bb\u02bd\u02b9\u2032\u055a',
      E'iolddhtnkiz\u03c3e\u06cc\u06cc\u06cc\u06a9\u0647\u0647\u0647\u0647\u0627------''''''''''''''''''')
$$;

-- Digits of other scripts, each with its ten in a row.
CREATE FUNCTION crm_private.fold_digits(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate($1,
      E'\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5' ||
      E'\u06f6\u06f7\u06f8\u06f9\u07c0\u07c1\u07c2\u07c3\u07c4\u07c5\u07c6\u07c7\u07c8\u07c9\u0966\u0967' ||
      E'\u0968\u0969\u096a\u096b\u096c\u096d\u096e\u096f\u09e6\u09e7\u09e8\u09e9\u09ea\u09eb\u09ec\u09ed' ||
      E'\u09ee\u09ef\u0a66\u0a67\u0a68\u0a69\u0a6a\u0a6b\u0a6c\u0a6d\u0a6e\u0a6f\u0ae6\u0ae7\u0ae8\u0ae9' ||
      E'\u0aea\u0aeb\u0aec\u0aed\u0aee\u0aef\u0b66\u0b67\u0b68\u0b69\u0b6a\u0b6b\u0b6c\u0b6d\u0b6e\u0b6f' ||
      E'\u0be6\u0be7\u0be8\u0be9\u0bea\u0beb\u0bec\u0bed\u0bee\u0bef\u0c66\u0c67\u0c68\u0c69\u0c6a\u0c6b' ||
      E'\u0c6c\u0c6d\u0c6e\u0c6f\u0ce6\u0ce7\u0ce8\u0ce9\u0cea\u0ceb\u0cec\u0ced\u0cee\u0cef\u0d66\u0d67' ||
      E'\u0d68\u0d69\u0d6a\u0d6b\u0d6c\u0d6d\u0d6e\u0d6f\u0e50\u0e51\u0e52\u0e53\u0e54\u0e55\u0e56\u0e57' ||
      E'\u0e58\u0e59\u0ed0\u0ed1\u0ed2\u0ed3\u0ed4\u0ed5\u0ed6\u0ed7\u0ed8\u0ed9\u0f20\u0f21\u0f22\u0f23' ||
      E'\u0f24\u0f25\u0f26\u0f27\u0f28\u0f29\u1040\u1041\u1042\u1043\u1044\u1045\u1046\u1047\u1048\u1049' ||
      E'\u17e0\u17e1\u17e2\u17e3\u17e4\u17e5\u17e6\u17e7\u17e8\u17e9\u1810\u1811\u1812\u1813\u1814\u1815' ||
      E'\u1816\u1817\u1818\u1819',
      repeat('0123456789', 18))
$$;

-- Hangul: final consonants as initial ones and double vowels as two, so that what stands in the field in the middle of a
-- syllable finds already.
CREATE FUNCTION crm_private.fold_hangul(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace($1,
      E'\u11aa', E'\u1100\u1109'),
      E'\u11ac', E'\u1102\u110c'),
      E'\u11ad', E'\u1102\u1112'),
      E'\u11b0', E'\u1105\u1100'),
      E'\u11b1', E'\u1105\u1106'),
      E'\u11b2', E'\u1105\u1107'),
      E'\u11b3', E'\u1105\u1109'),
      E'\u11b4', E'\u1105\u1110'),
      E'\u11b5', E'\u1105\u1111'),
      E'\u11b6', E'\u1105\u1112'),
      E'\u11b9', E'\u1107\u1109'),
      E'\u116a', E'\u1169\u1161'),
      E'\u116b', E'\u1169\u1162'),
      E'\u116c', E'\u1169\u1175'),
      E'\u116f', E'\u116e\u1165'),
      E'\u1170', E'\u116e\u1166'),
      E'\u1171', E'\u116e\u1175'),
      E'\u1174', E'\u1173\u1175'),
      E'\u11a8\u11a9\u11ab\u11ae\u11af\u11b7\u11b8\u11ba\u11bb\u11bc\u11bd\u11be\u11bf\u11c0\u11c1\u11c2',
      E'\u1100\u1101\u1102\u1103\u1105\u1106\u1107\u1109\u110a\u110b\u110c\u110e\u110f\u1110\u1111\u1112')
$$;

-- Without accents and what nobody sees: soft hyphens, zero-width characters, signs of direction.
CREATE OR REPLACE FUNCTION crm_private.fold(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN $1 ~ '^[\x01-\x7f]*$' THEN lower($1)
    WHEN f.text ~ '[\u1100-\u11ff]' THEN crm_private.fold_hangul(f.text) ELSE f.text END
  FROM (SELECT crm_private.fold_digits(crm_private.fold_letters(
    regexp_replace(lower(normalize($1, NFKD) COLLATE "und-x-icu"),
      '[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]',
      '', 'g'))) AS text) f
$$;

-- What a name may be written as: Müller as Mueller and the other way round, Mary Ann in one word. Null where there is nothing.
CREATE FUNCTION crm_private.spellings(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(o.other, ' ') FROM (
    SELECT CASE WHEN w.spelled <> w.word THEN crm_private.fold(w.spelled)
      WHEN w.word ~ '[aou]e|aa' THEN regexp_replace(crm_private.fold(w.word), '([aou])e|(a)a', '\1\2', 'g') END AS other
    FROM (SELECT p.word, replace(replace(replace(replace(replace(p.word,
          E'\u00e4', 'ae'), E'\u00f6', 'oe'), E'\u00fc', 'ue'), E'\u00e5', 'aa'), E'\u00f8', 'oe') AS spelled
      FROM regexp_split_to_table(lower(normalize($1, NFC) COLLATE "und-x-icu"), '[[:space:][:punct:]]+') AS p(word)) w) o
  WHERE o.other IS NOT NULL
$$;
CREATE FUNCTION crm_private.in_one_word(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT nullif(nullif(regexp_replace($1, '[[:space:]\-''\u2019.]+', '', 'g'), $1), '')
$$;
-- Without the zero in brackets, which is dialled at home only.
CREATE FUNCTION crm_private.digits_of_number(phone text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT nullif(regexp_replace(CASE WHEN $1 ~ '^\s*([+]|00)' THEN replace($1, '(0)', '') ELSE $1 END, '[^0-9]', '', 'g'), '')
$$;

CREATE OR REPLACE FUNCTION crm_private.search_text(name text, email text, phone text, company text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT crm_private.fold(concat_ws(E'\n', $1, $2, $4, $3, crm_private.digits_of_number($3), crm_private.in_one_word($1),
    crm_private.spellings(concat_ws(' ', $1, $4))))
$$;

-- Of people: the name first, because who begins with the text comes first.
CREATE FUNCTION crm_private.person_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_text := crm_private.fold(concat_ws(' ', '', NEW.name, NEW.email, crm_private.in_one_word(NEW.name),
    crm_private.spellings(NEW.name)));
  RETURN NEW;
END
$$;
CREATE TRIGGER person_search_text BEFORE INSERT OR UPDATE OF name, email, search_text ON crm.assignees
  FOR EACH ROW EXECUTE FUNCTION crm_private.person_search_text();

REVOKE ALL ON FUNCTION crm_private.fold_letters(text), crm_private.fold_digits(text), crm_private.fold_hangul(text),
  crm_private.spellings(text), crm_private.in_one_word(text), crm_private.digits_of_number(text),
  crm_private.person_search_text() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION crm_private.fold_letters(text), crm_private.fold_digits(text), crm_private.fold_hangul(text)
  TO crm_user, crm_functions;
GRANT EXECUTE ON FUNCTION crm_private.spellings(text), crm_private.in_one_word(text), crm_private.digits_of_number(text),
  crm_private.person_search_text() TO crm_functions;

-- The texts that are there already. No record has changed by this, so nobody is told.
ALTER TABLE crm.leads DISABLE TRIGGER USER;
SET LOCAL ROLE crm_functions;
UPDATE crm.leads AS l SET search_text = crm_private.search_text(l.name, l.email, l.phone, l.company)
  WHERE l.search_text IS DISTINCT FROM crm_private.search_text(l.name, l.email, l.phone, l.company);
UPDATE crm.assignees AS a SET search_text = '';
RESET ROLE;
ALTER TABLE crm.leads ENABLE TRIGGER USER;
