-- weight: 6
-- why: the partial index on run_at where failed does that
-- naive: CREATE INDEX ON jobs (state, run_at);
-- expect: none
select id, queue from jobs where state = 'failed' and run_at >= '2026-04-25';
