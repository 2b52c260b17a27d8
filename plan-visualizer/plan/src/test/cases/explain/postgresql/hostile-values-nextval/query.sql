values (nextval('numbers'))
