-- weight: 5
-- why: a value inside of a document, with the type and the collation that the comparison has
-- reference: CREATE INDEX ON events ((cast(payload ->> '$.sku' as char(20)) collate utf8mb4_bin));
select id, kind, created_at from events where payload ->> '$.sku' = 'SKU-0002345';
