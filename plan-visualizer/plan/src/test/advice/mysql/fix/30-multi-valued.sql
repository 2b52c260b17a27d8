-- weight: 6
-- why: an index entry for each element of an array
-- reference: CREATE INDEX ON products ((cast(attributes -> '$.tags' as unsigned array)));
select id, name from products where 17 member of (attributes -> '$.tags');
