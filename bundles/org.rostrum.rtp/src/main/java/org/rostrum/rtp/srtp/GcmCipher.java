package org.rostrum.rtp.srtp;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.rostrum.rtp.bytes.BigEndian;

/** AEAD_AES_128_GCM (RFC 7714 sections 8 and 9). */
final class GcmCipher implements PacketCipher {
    private static final int TAG_LENGTH = 16;
    private static final int IV_LENGTH = 12;
    private static final int ENCRYPTED_FLAG = 0x8000_0000;

    private final Cipher cipher;
    private final SecretKeySpec key;
    private final byte[] salt;
    private final boolean rtcp;
    private final byte[] iv = new byte[IV_LENGTH];
    private final byte[] lastIv = new byte[IV_LENGTH];
    private final byte[] indexWord = new byte[4];

    GcmCipher(SessionKeys keys, boolean rtcp) {
        key = keys.encryptionKey();
        salt = keys.salt();
        this.rtcp = rtcp;
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java platform", e);
        }
    }

    @Override
    public int seal(
            int ssrc,
            long index,
            byte[] plain,
            int plainOffset,
            int plainLength,
            byte[] target,
            int targetOffset,
            int clearLength) {
        chooseIv(ssrc, index);
        try {
            startSealing();
            cipher.updateAAD(target, targetOffset, clearLength);
            if (rtcp) {
                BigEndian.put32(indexWord, 0, (int) index | ENCRYPTED_FLAG);
                cipher.updateAAD(indexWord);
            }
            int length =
                    clearLength + cipher.doFinal(plain, plainOffset, plainLength, target, targetOffset + clearLength);
            if (!rtcp) {
                return length;
            }
            System.arraycopy(indexWord, 0, target, targetOffset + length, indexWord.length);
            return length + indexWord.length;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the caller checked every bound", e);
        }
    }

    /**
     * The JDK refuses to encrypt twice in a row under one initialisation vector. Sending a lost packet again is just that, and harmless
     * because {@link SrtpSender} lets only the same bytes through: so a vector that no packet can have goes between.
     */
    private void startSealing() throws GeneralSecurityException {
        if (Arrays.equals(iv, lastIv)) {
            byte[] between = iv.clone();
            between[0] ^= 1;
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * TAG_LENGTH, between));
        }
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * TAG_LENGTH, iv));
        System.arraycopy(iv, 0, lastIv, 0, IV_LENGTH);
    }

    @Override
    public int open(int ssrc, long index, byte[] buffer, int offset, int length, int clearLength) {
        chooseIv(ssrc, index);
        int sealedLength = rtcp ? length - indexWord.length : length;
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(8 * TAG_LENGTH, iv));
            cipher.updateAAD(buffer, offset, clearLength);
            if (rtcp) {
                cipher.updateAAD(buffer, offset + sealedLength, indexWord.length);
            }
            int at = offset + clearLength;
            return clearLength + cipher.doFinal(buffer, at, sealedLength - clearLength, buffer, at);
        } catch (AEADBadTagException e) {
            return -1;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the caller checked every bound", e);
        }
    }

    /** {@code 00 00 | SSRC | ROC | SEQ} for RTP, {@code 00 00 | SSRC | 00 00 | 0 index} for RTCP, both xor the salt. */
    private void chooseIv(int ssrc, long index) {
        System.arraycopy(salt, 0, iv, 0, IV_LENGTH);
        BigEndian.put32(iv, 2, BigEndian.i32(iv, 2) ^ ssrc);
        BigEndian.put16(iv, 6, BigEndian.u16(iv, 6) ^ (int) (index >>> 32));
        BigEndian.put32(iv, 8, BigEndian.i32(iv, 8) ^ (int) index);
    }
}
