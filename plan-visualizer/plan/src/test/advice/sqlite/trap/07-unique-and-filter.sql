-- weight: 20
-- why: the email is unique
-- naive: CREATE INDEX ON users (email, country);
-- expect: none
select id from users where email = 'User77@mail.test' and country = 'FR';
