-- weight: 20
-- why: a token is one session; without an index an UPDATE locks them all
-- reference: CREATE INDEX ON sessions (token);
update sessions set agent = 'none' where token = 'a04f52ec335c584d41a610266e9ab52b';
