CREATE TABLE a (n text DEFAULT 'é');
