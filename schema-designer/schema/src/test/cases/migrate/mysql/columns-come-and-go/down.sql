ALTER TABLE users DROP COLUMN born;

ALTER TABLE users DROP COLUMN full_name;

ALTER TABLE users DROP COLUMN code;

ALTER TABLE users ADD COLUMN nick varchar(40);
