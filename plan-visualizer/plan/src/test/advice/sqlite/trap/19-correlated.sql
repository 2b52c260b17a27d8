-- weight: 12
-- why: a ZIP code lies in one city; it alone leaves ten rows
-- naive: CREATE INDEX ON stores (zip, city);
-- expect: none
select id, opened from stores where zip = '00300' and city = 'City 0';
