ALTER TABLE users DROP COLUMN nick;

ALTER TABLE users ADD COLUMN code char(3) DEFAULT 'x' AFTER id;

ALTER TABLE users ADD COLUMN full_name varchar(80) NOT NULL DEFAULT 'nobody' COMMENT 'as written';

ALTER TABLE users ADD COLUMN born date;
