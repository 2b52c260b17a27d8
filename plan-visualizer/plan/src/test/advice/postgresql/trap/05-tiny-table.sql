-- weight: 30
-- why: twelve rows on one page
-- naive: CREATE INDEX ON countries (name);
-- expect: none
select code from countries where name = 'Norway';
