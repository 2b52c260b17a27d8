select nextval('numbers')
