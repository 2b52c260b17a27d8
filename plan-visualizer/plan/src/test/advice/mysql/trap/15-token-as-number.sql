-- weight: 6
-- why: compared with a number every text becomes one: the index on it is of no use
-- naive: CREATE INDEX ON stores (zip, opened);
-- expect: rewrite
select id, opened, city from stores where zip = 300;
