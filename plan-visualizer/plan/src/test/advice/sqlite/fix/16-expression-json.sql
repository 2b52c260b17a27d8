-- weight: 5
-- why: ->> is deterministic, and so can be indexed
-- reference: CREATE INDEX ON events (payload ->> '$.sku');
select id, kind, created_at from events where payload ->> '$.sku' = 'SKU-0002345';
