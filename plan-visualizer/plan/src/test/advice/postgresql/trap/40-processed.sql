-- weight: 3
-- why: all but a thousandth is processed
-- naive: CREATE INDEX ON events (processed);
-- expect: none
select count(*), max(payload ->> 'ms') from events where processed;
