-- weight: 2
-- why: the hour of a timestamptz depends on the time zone, and one hour is of every day
-- naive: CREATE INDEX ON events (extract(hour from created_at));
-- expect: none
select count(*), sum((payload ->> 'ms')::int) from events where extract(hour from created_at) = 3;
