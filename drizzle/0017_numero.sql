-- « N° » is typed with the sign of degrees, and written « nº »: they are one, as db/searchable.ts says.
create or replace function app.searchable(words text) returns text language sql immutable parallel safe as
$$ select regexp_replace(
    regexp_replace(
      regexp_replace(
        translate(replace(replace(replace(lower(normalize(words, NFKD) collate "fr-x-icu"),
          'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'øđłıς°', 'odliσo'),
        '[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]+', '', 'g'),
      '(?:[ \t\n\v\f\r\u1680"''`´‘-‟′-‷‹›«»(){}\[\],;:!?/\\|·•&*#<>=~^\u002d\u2010-\u2015\u2212\u2028\u2029]|\.(?![0-9a-z]))+', ' ', 'g'),
    '(^| )st(e?)(?= |$)', '\1saint\2', 'g') $$;
