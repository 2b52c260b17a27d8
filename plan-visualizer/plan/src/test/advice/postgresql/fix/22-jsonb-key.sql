-- weight: 2
-- why: whether a key is there only the default class of GIN can tell
-- reference: CREATE INDEX ON users USING gin (settings);
select id, email from users where settings ? 'beta';
