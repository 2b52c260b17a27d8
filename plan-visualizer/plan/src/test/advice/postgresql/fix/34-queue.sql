-- weight: 35
-- why: 1 of 500 jobs is queued
-- reference: CREATE INDEX ON jobs (queue, priority DESC, run_at) WHERE state = 'queued';
select id, arguments from jobs where state = 'queued' and queue = 'queue 1' order by priority desc, run_at limit 5
for update skip locked;
