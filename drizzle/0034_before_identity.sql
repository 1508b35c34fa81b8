-- Before an identity is carried, a session reads its territories and who came after whom, to know its rights; neither their
-- perimeters nor their former addresses.
do $$
declare
  one text;
begin
  foreach one in array array['territory_epci', 'territory_address'] loop
    execute format('alter policy read on public.%I using (region_id = any((select app.ids(''app.member''))::uuid[]))', one);
  end loop;
end $$;
