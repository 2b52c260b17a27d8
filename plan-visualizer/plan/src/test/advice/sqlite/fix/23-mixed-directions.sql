-- weight: 10
-- why: one falls, one rises: no index on one direction gives that
-- reference: CREATE INDEX ON jobs (priority DESC, run_at);
select id, queue, priority, run_at from jobs order by priority desc, run_at limit 10;
