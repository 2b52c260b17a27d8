-- weight: 5
-- why: the key of a document, asked for like a column
-- reference: CREATE INDEX ON events ((payload ->> 'sku'));
select id, kind, created_at from events where payload ->> 'sku' = 'SKU-0012345';
