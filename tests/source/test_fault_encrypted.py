"""Encrypted PDFs."""

import io

import pikepdf
import pytest

from minutes.errors import EncryptedInputError, ExitCode
from minutes.settings import Settings
from minutes.source import read

#: The revisions of encryption in use: RC4 of 40 and 128 bits, AES of 128 and 256 bits.
REVISIONS = [2, 3, 4, 6]


def lock(data: bytes, user: str, revision: int = 6) -> bytes:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        encryption = pikepdf.Encryption(
            owner="owner", user=user, R=revision, aes=revision >= 4, metadata=revision >= 4
        )
        pdf.save(buffer, encryption=encryption)
    return buffer.getvalue()


@pytest.fixture
def plain(print_pdf, draw_lines) -> bytes:
    return print_pdf(draw_lines("Séance à huis clos"))


@pytest.mark.parametrize("revision", REVISIONS)
def test_without_a_password_the_error_names_the_option(plain, revision: int) -> None:
    with pytest.raises(EncryptedInputError, match="give its password with --password") as caught:
        read(lock(plain, "secret", revision), Settings())
    assert caught.value.code == ExitCode.ENCRYPTED_INPUT


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_wrong_password_is_called_wrong(plain, revision: int) -> None:
    with pytest.raises(EncryptedInputError, match="does not open with this password"):
        read(lock(plain, "secret", revision), Settings(password="secrets"))


@pytest.mark.parametrize("revision", REVISIONS)
@pytest.mark.parametrize("password", ["secret", "owner"])
def test_either_password_opens(plain, revision: int, password: str) -> None:
    assert read(lock(plain, "secret", revision), Settings(password=password)).text == "Séance à huis clos"


@pytest.mark.parametrize("revision", [3, 6])
def test_a_password_may_have_accents(plain, revision: int) -> None:
    assert read(lock(plain, "été", revision), Settings(password="été")).text == "Séance à huis clos"


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_file_that_is_only_protected_opens_without_a_password(plain, revision: int) -> None:
    assert read(lock(plain, "", revision), Settings()).text == "Séance à huis clos"


def test_a_password_for_an_open_file_does_no_harm(plain) -> None:
    assert read(plain, Settings(password="secret")).text == "Séance à huis clos"


def test_the_password_is_in_no_message(plain) -> None:
    with pytest.raises(EncryptedInputError) as caught:
        read(lock(plain, "secret"), Settings(password="hunter2"))
    assert "hunter2" not in str(caught.value)
