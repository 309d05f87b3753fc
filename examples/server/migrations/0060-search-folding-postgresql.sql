-- More of what people take for the same in a search: both Japanese syllabaries, nasals and borrowed sounds in Devanagari,
-- accents typed as apostrophes, `dj` for `đ`. As src/domain/text/search-folding.ts and spelling-variants.ts.

-- Katakana stands a fixed distance behind hiragana.
CREATE FUNCTION crm_private.fold_kana(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate($1,
    (SELECT string_agg(chr(code), '' ORDER BY code) FROM generate_series(12449, 12534) AS s(code)),
    (SELECT string_agg(chr(code - 96), '' ORDER BY code) FROM generate_series(12449, 12534) AS s(code)))
$$;

CREATE FUNCTION crm_private.fold_devanagari(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(translate($1, E'\u0901\u093c', E'\u0902'),
    '[\u0919\u091e\u0923\u0928\u092e]\u094d(?=[\u0915-\u0939])', E'\u0902', 'g')
$$;

CREATE OR REPLACE FUNCTION crm_private.fold(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN $1 ~ '^[\x01-\x7f]*$' THEN lower(translate($1, '`', ''''))
    WHEN k.text ~ '[\u0900-\u097f]' THEN crm_private.fold_devanagari(k.text) ELSE k.text END
  FROM (SELECT crm_private.fold_digits(crm_private.fold_letters(
    regexp_replace(lower(normalize(translate($1, E'`\u00b4', ''''''), NFKD) COLLATE "und-x-icu"),
      '[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]',
      '', 'g'))) AS text) f,
    LATERAL (SELECT CASE WHEN f.text ~ '[\u1100-\u11ff]' THEN crm_private.fold_hangul(f.text) ELSE f.text END AS text) h,
    LATERAL (SELECT CASE WHEN h.text ~ '[\u30a1-\u30f6]' THEN crm_private.fold_kana(h.text) ELSE h.text END AS text) k
$$;

CREATE OR REPLACE FUNCTION crm_private.spellings(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(o.other, ' ') FROM (
    SELECT CASE WHEN w.spelled <> w.word THEN crm_private.fold(w.spelled)
      WHEN w.word ~ '[aou]e|aa|dj' THEN regexp_replace(crm_private.fold(w.word), '([aou])e|(a)a|(d)j', '\1\2\3', 'g') END AS other
    FROM (SELECT p.word, replace(replace(replace(replace(replace(replace(p.word,
          E'\u00e4', 'ae'), E'\u00f6', 'oe'), E'\u00fc', 'ue'), E'\u00e5', 'aa'), E'\u00f8', 'oe'), E'\u0111', 'dj') AS spelled
      FROM regexp_split_to_table(lower(normalize($1, NFC) COLLATE "und-x-icu"), '[[:space:][:punct:]]+') AS p(word)) w) o
  WHERE o.other IS NOT NULL
$$;
CREATE OR REPLACE FUNCTION crm_private.in_one_word(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT nullif(nullif(regexp_replace($1, '[[:space:]\-''\u2019\u2018\u02bc\u00b4`.]+', '', 'g'), $1), '')
$$;

REVOKE ALL ON FUNCTION crm_private.fold_kana(text), crm_private.fold_devanagari(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION crm_private.fold_kana(text), crm_private.fold_devanagari(text) TO crm_user, crm_functions;

-- The texts that are there already. No record has changed by this, so nobody is told.
ALTER TABLE crm.leads DISABLE TRIGGER USER;
SET LOCAL ROLE crm_functions;
UPDATE crm.leads AS l
  SET search_text = concat_ws(E'\x1f', crm_private.search_text(l.name, l.email, l.phone, l.company),
    crm_private.fold(crm_private.texts_of(l.fields)))
  WHERE l.search_text ~ '[^\x01-\x7f]|`|dj' OR l.name ~ '[^\x01-\x7f]|`' OR l.company ~ '[^\x01-\x7f]|`'
    OR crm_private.texts_of(l.fields) ~ '[^\x01-\x7f]|`';
UPDATE crm.assignees AS a SET search_text = '' WHERE a.name ~ '[^\x01-\x7f]|`' OR a.name ~* 'dj' OR a.email ~ '[^\x01-\x7f]|`';
RESET ROLE;
ALTER TABLE crm.leads ENABLE TRIGGER USER;
