-- weight: 6
-- why: the index needs the collation of the comparison
-- reference: CREATE INDEX ON users (name COLLATE NOCASE);
select id, email from users where name = 'name 1a2b' collate nocase;
