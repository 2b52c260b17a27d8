-- weight: 5
-- why: the statistics are those of 200 rows; since then all came in one batch
-- naive: CREATE INDEX ON imports (batch);
-- expect: statistics
select id, line from imports where batch = 7;
