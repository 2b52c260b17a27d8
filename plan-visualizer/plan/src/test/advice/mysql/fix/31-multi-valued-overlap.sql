-- weight: 4
-- why: the same index serves overlaps
-- reference: CREATE INDEX ON products ((cast(attributes -> '$.tags' as unsigned array)));
select id, name from products where json_overlaps(attributes -> '$.tags', '[17, 99]');
