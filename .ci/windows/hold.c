// Holds a file open, as a spreadsheet or Acrobat does, until it may stop: it
// makes the file named second, and lets go when that one is gone.
#include <windows.h>
int wmain(int argc, wchar_t **argv) {
	if (argc != 3) return 2;
	HANDLE file = CreateFileW(argv[1], GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
	if (file == INVALID_HANDLE_VALUE) return 1;
	CloseHandle(CreateFileW(argv[2], GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL));
	while (GetFileAttributesW(argv[2]) != INVALID_FILE_ATTRIBUTES) Sleep(50);
	CloseHandle(file);
	return 0;
}
