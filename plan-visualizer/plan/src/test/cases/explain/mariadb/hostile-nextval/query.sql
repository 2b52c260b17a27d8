select nextval(numbers)
