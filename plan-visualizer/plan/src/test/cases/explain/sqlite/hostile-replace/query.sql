replace into customers values (1, 'z')
