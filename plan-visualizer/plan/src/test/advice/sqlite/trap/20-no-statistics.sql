-- weight: 5
-- why: never analysed; 90 % are of that kind
-- naive: CREATE INDEX ON staged (kind);
-- expect: statistics
select id, line from staged where kind = 'a';
