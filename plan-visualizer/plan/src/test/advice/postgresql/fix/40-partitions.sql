-- weight: 9
-- why: an index on the partitioned table is one on each partition
-- reference: CREATE INDEX ON measurements (device_id, taken_at);
select taken_at, value from measurements where device_id = 77 and taken_at >= '2026-02-10' order by taken_at;
