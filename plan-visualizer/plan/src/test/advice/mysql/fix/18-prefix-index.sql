-- weight: 5
-- why: the first letters tell nearly all of them apart: the whole text in an index is dear
-- reference: CREATE INDEX ON users (bio(40));
select id, name from users where bio like 'Reads and writes, number 271f93f45e9b4067327ed5c8cd30a034%';
