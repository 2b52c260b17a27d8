insert into parents (name) values ('x')
