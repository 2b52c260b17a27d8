-- weight: 12
-- why: the newest drafts of the largest tenant
-- reference: CREATE INDEX ON documents (tenant_id, updated_at DESC) WHERE state = 'draft';
select id, title, updated_at from documents where tenant_id = 1 and state = 'draft' order by updated_at desc limit 20;
