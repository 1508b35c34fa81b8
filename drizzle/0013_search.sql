-- Words as they are looked for: without case, accents, ligatures, soft hyphens; hyphens, apostrophes, spaces and other
-- punctuation are one space; « st » is « saint ». A dot stays inside a word: « A2.3 ». db/searchable.ts says the same.
create function app.searchable(words text) returns text language sql immutable parallel safe as
$$ select regexp_replace(
    regexp_replace(
      regexp_replace(
        translate(replace(replace(replace(lower(normalize(words, NFKD) collate "fr-x-icu"),
          'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'øđłıς', 'odliσ'),
        '[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]+', '', 'g'),
      '(?:[ \t\n\v\f\r\u1680"''`´‘-‟′-‷‹›«»(){}\[\],;:!?/\\|·•&*#<>=~^\u002d\u2010-\u2015\u2212\u2028\u2029]|\.(?![0-9a-z]))+', ' ', 'g'),
    '(^| )st(e?)(?= |$)', '\1saint\2', 'g') $$;
--> statement-breakpoint
-- Digits of a telephone number as it is dialled in France: +33 3 21…, 0033 (0)3 21… and 03 21… are one number.
create function app.dialled(telephone text) returns text language sql immutable parallel safe as
$$ select regexp_replace(regexp_replace(telephone, '[^0-9]', '', 'g'), '^(?:00)?330?([1-9][0-9]{8})$', '0\1') $$;
--> statement-breakpoint
-- What searches were read by before.
drop function app.plain(text);
--> statement-breakpoint
grant execute on function app.searchable(text), app.dialled(text) to maillage_app;
