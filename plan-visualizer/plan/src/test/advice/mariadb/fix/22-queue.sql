-- weight: 35
-- why: 1 of 500 jobs is queued
-- reference: CREATE INDEX ON jobs (state, queue, priority DESC, run_at);
select id, arguments from jobs where state = 'queued' and queue = 'queue 1' order by priority desc, run_at limit 5;
